package fr.parvis.site;

import fr.parvis.database.Database;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Whether this node lives, and whether requests may be sent to it.
@Controller
final class HealthController {

    private final Database database;

    HealthController(Database database) {
        this.database = database;
    }

    @GetMapping("/health/live")
    ResponseEntity<String> live() {
        return answer(200, "up");
    }

    /// Down while the database does not answer.
    @GetMapping("/health/ready")
    ResponseEntity<String> ready() {
        try {
            database.sql().sql("select 1").query(Integer.class).single();
            return answer(200, "up");
        } catch (DataAccessException e) {
            return answer(503, "down");
        }
    }

    private static ResponseEntity<String> answer(int code, String status) {
        return ResponseEntity.status(code)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body("{\"status\":\"" + status + "\"}");
    }
}
