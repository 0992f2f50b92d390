package fr.parvis.site;

import fr.parvis.consultation.Rehearsals;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says of a clone's pages that no index may have them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class Unlisted implements Filter {

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain)
            throws IOException, ServletException {
        if (asked instanceof HttpServletRequest request
                && answered instanceof HttpServletResponse response
                && Rehearsals.isInClone(request.getRequestURI())) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
        chain.doFilter(asked, answered);
    }
}
