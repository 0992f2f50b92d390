package fr.parvis.page;

import fr.parvis.page.Failure.Kind;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/// Every failure as a page of ours, in the language of its address; the log gets the cause, never an address of
/// a person nor what they typed.
@Controller
@ControllerAdvice
final class Failures implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> failure(Failure failure, HttpServletRequest request) {
        return page(failure.kind(), request.getRequestURI(), "");
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<byte[]> databaseAway(Exception cause, HttpServletRequest request) {
        LOG.warn("The database does not answer: {}", cause.getMessage());
        return page(Kind.UNAVAILABLE, request.getRequestURI(), "");
    }

    /// What no controller answered: an unknown address, a method that is not served, a defect of ours.
    @RequestMapping("/error")
    ResponseEntity<byte[]> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        int code = status instanceof Integer number ? number : 404;
        String address = path instanceof String text ? text : "";
        if (code < 500) {
            Kind kind = code == 413 ? Kind.TOO_LARGE : code == 404 || code == 405 ? Kind.NOT_FOUND : Kind.UNREADABLE;
            return page(kind, address, "");
        }
        String reference =
                HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Failure {}", reference, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return page(Kind.UNEXPECTED, address, reference);
    }

    private ResponseEntity<byte[]> page(Kind kind, String address, String reference) {
        String language = address.startsWith("/en/") ? "en" : "fr";
        var answer = pages.personal(kind.status(), "page/failure.jte", FailurePage.of(language, kind, reference));
        return kind != Kind.UNAVAILABLE
                ? answer
                : ResponseEntity.status(kind.status())
                        .headers(headers -> headers.addAll(answer.getHeaders()))
                        .header(HttpHeaders.RETRY_AFTER, "10")
                        .body(answer.getBody());
    }
}
