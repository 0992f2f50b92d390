package fr.parvis.audience;

import fr.parvis.consultation.Consultations;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Counts the pages that were sent to people, once they are.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class Counter implements Filter {

    private final Views views;
    private final Consultations consultations;
    private final Clock clock;

    Counter(Views views, Consultations consultations, Clock clock) {
        this.views = views;
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(asked, answered);
        if (asked instanceof HttpServletRequest request
                && answered instanceof HttpServletResponse response
                && response.getStatus() == HttpServletResponse.SC_OK
                && request.getMethod().equals("GET")) {
            ViewedPage.at(request.getRequestURI())
                    .filter(_ -> byAPerson(request))
                    .ifPresent(this::count);
        }
    }

    private void count(ViewedPage.Found found) {
        consultations
                .find(found.consultation())
                .filter(consultation -> !consultation.isClone())
                .ifPresent(consultation -> {
                    var calendar = consultation.definition().calendar();
                    views.record(consultation.id(), found.page(), calendar.dayOf(clock.instant()));
                });
    }

    /// Shown to somebody: not fetched ahead by the browser, not by a robot.
    private static boolean byAPerson(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return (purpose == null || !purpose.contains("prefetch"))
                && request.getHeader("X-Moz") == null
                && !Robots.isOne(request.getHeader("User-Agent"));
    }
}
