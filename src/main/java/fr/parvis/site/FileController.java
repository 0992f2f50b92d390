package fr.parvis.site;

import fr.parvis.consultation.Consultations;
import fr.parvis.page.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Files as they were published: logos and documents of a version, and reports.
@Controller
final class FileController {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /// What a file may do once opened: show itself, and nothing else. A drawing, which may hold a script, runs none.
    private static final String ALONE =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; "
                    + "form-action 'none'; frame-ancestors 'none'";

    private final Consultations consultations;
    private final Reports reports;

    FileController(Consultations consultations, Reports reports) {
        this.consultations = consultations;
        this.reports = reports;
    }

    @GetMapping("/files/{id}/{version:[1-9]\\d{0,5}}/{*path}")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int version, @PathVariable String path) {
        var content = consultations
                .findContent(id, version, path.substring(1))
                .orElseThrow(() -> Failure.notFound("file " + path));
        String type = content.file().mediaType();
        boolean shown = type.equals("application/pdf") || type.startsWith("text/plain") || type.startsWith("image/");
        return answer(type, content.file().name(), shown, FOR_GOOD, content.bytes());
    }

    @GetMapping("/{language:fr|en}/consultations/{id}/rapport/{number:[1-9]\\d{0,17}}/{path:[a-z]+\\.[a-z]+}")
    ResponseEntity<byte[]> report(@PathVariable String id, @PathVariable long number, @PathVariable String path) {
        byte[] bytes = reports.find(id, number)
                .flatMap(report -> report.find(path))
                .flatMap(file -> reports.findContent(number, file.path()))
                .orElseThrow(() -> Failure.notFound("report " + number));
        Map.Entry<String, Boolean> type = ReportArchive.type(path);
        // Asked for anew each time: a report may be withdrawn.
        return answer(type.getKey(), id + "-" + path, type.getValue(), CacheControl.noCache(), bytes);
    }

    private static ResponseEntity<byte[]> answer(
            String type, String name, boolean shown, CacheControl cache, byte[] bytes) {
        var disposition = shown ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header("Content-Security-Policy", type.startsWith("image/svg") ? ALONE + "; sandbox" : ALONE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(cache)
                .body(bytes);
    }
}
