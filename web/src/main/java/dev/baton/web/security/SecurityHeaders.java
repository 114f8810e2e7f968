package dev.baton.web.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells browsers what a page of ours may do: nothing from elsewhere, in nobody's frame. Which
 * scripts may run in a page is said by PrimeFaces, which knows the page's number; its widgets are
 * styled in place, hence the exception for styles.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders implements Filter {

  private static final String PAGE_POLICY =
      "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
          + " connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self';"
          + " frame-src 'none'; frame-ancestors 'none'";

  private static final String DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse http = (HttpServletResponse) response;
    http.addHeader("Content-Security-Policy", isPage(request) ? PAGE_POLICY : DATA_POLICY);
    http.setHeader("X-Content-Type-Options", "nosniff");
    http.setHeader("X-Frame-Options", "DENY");
    http.setHeader("Referrer-Policy", "same-origin");
    if (!isStaticResource((HttpServletRequest) request)) {
      http.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  private static boolean isPage(ServletRequest request) {
    String path = ((HttpServletRequest) request).getRequestURI();
    return path.endsWith("/") || path.endsWith(".xhtml");
  }

  private static boolean isStaticResource(HttpServletRequest request) {
    return request.getRequestURI().contains("/jakarta.faces.resource/");
  }
}
