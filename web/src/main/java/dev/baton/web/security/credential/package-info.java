/** What callers prove themselves with, and how it is checked. */
@NullMarked
package dev.baton.web.security.credential;

import org.jspecify.annotations.NullMarked;
