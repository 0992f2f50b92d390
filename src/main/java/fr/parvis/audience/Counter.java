package fr.parvis.audience;

import fr.parvis.consultation.Consultations;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Counts the pages that were sent to people, once they are.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class Counter extends OncePerRequestFilter {

    private final Views views;
    private final Consultations consultations;
    private final Clock clock;

    Counter(Views views, Consultations consultations, Clock clock) {
        this.views = views;
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_OK && byAPerson(request)) {
            ViewedPage.at(request.getRequestURI())
                    .ifPresent(found -> consultations
                            .find(found.consultation())
                            .filter(consultation -> !consultation.isClone())
                            .ifPresent(consultation -> {
                                var calendar = consultation.definition().calendar();
                                views.record(consultation.id(), found.page(), calendar.dayOf(clock.instant()));
                            }));
        }
    }

    /// Shown to somebody: asked for with GET, not fetched ahead by the browser, not by a robot.
    private static boolean byAPerson(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose");
        return request.getMethod().equals("GET")
                && (purpose == null || !purpose.contains("prefetch"))
                && request.getHeader("X-Moz") == null
                && !Robots.isOne(request.getHeader("User-Agent"));
    }
}
