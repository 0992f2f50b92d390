package fr.parvis.page;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers of the server that are pages.
@Component
public final class Pages {

    static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Templates templates;

    public Pages(Templates templates) {
        this.templates = templates;
    }

    /// A page that anybody may see again; browsers ask each time whether it changed.
    public ResponseEntity<byte[]> open(String template, Object model) {
        return answer(200, CacheControl.noCache(), template, model);
    }

    /// A page with what one person typed or received: kept nowhere on the way.
    public ResponseEntity<byte[]> personal(int status, String template, Object model) {
        return answer(status, CacheControl.noStore(), template, model);
    }

    /// The same of a page that is ready.
    public ResponseEntity<byte[]> personal(byte[] page) {
        return answer(200, CacheControl.noStore(), page);
    }

    private ResponseEntity<byte[]> answer(int status, CacheControl cache, String template, Object model) {
        return answer(status, cache, templates.render(template, model));
    }

    private static ResponseEntity<byte[]> answer(int status, CacheControl cache, byte[] page) {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(HTML)
                .cacheControl(cache)
                .body(page);
    }
}
