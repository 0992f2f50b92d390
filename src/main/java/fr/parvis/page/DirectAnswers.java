package fr.parvis.page;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/// Answers with [DirectPages] before anything else is asked who answers.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class DirectAnswers implements Filter {

    private final List<DirectPages> pages;
    private final Failures failures;

    DirectAnswers(List<DirectPages> pages, Failures failures) {
        this.pages = List.copyOf(pages);
        this.failures = failures;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        if (asked instanceof HttpServletRequest request && answered instanceof HttpServletResponse response) {
            DirectPages.Answer answer = find(request);
            if (answer != null) {
                send(answer(answer, request), response);
                return;
            }
        }
        chain.doFilter(asked, answered);
    }

    private DirectPages.@Nullable Answer find(HttpServletRequest request) {
        Address address = Address.find(request.getServletPath());
        if (address != null) {
            for (DirectPages some : pages) {
                DirectPages.Answer answer = some.find(request.getMethod(), address);
                if (answer != null) {
                    return answer;
                }
            }
        }
        return null;
    }

    private ResponseEntity<byte[]> answer(DirectPages.Answer answer, HttpServletRequest request) {
        try {
            return answer.to(request);
        } catch (Failure failure) {
            return failures.failure(failure, request);
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | CannotCreateTransactionException cause) {
            return failures.databaseAway(cause, request);
        }
    }

    private static void send(ResponseEntity<byte[]> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        byte[] body = answer.getBody();
        if (body != null) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
