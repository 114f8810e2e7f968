/** What went wrong, told to callers as RFC 9457 problem details. */
@NullMarked
package dev.baton.web.problem;

import org.jspecify.annotations.NullMarked;
