/** Package strconv. */
@NullMarked
package dev.baton.go.library.strconv;

import org.jspecify.annotations.NullMarked;
