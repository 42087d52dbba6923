package dev.ackademy.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/**
 * Lets the handler of GET answer HEAD too, so that both have the same status and headers (RFC 9110, 9.3.2); the server
 * leaves the body out. Left to itself, Javalin says 200 to any HEAD for which a route of GET exists.
 */
final class HeadAsGet implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean head =
                request instanceof HttpServletRequest http && http.getMethod().equals("HEAD");
        chain.doFilter(head ? new Get((HttpServletRequest) request) : request, response);
    }

    private static final class Get extends HttpServletRequestWrapper {
        Get(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }
}
