/** Package unicode/utf8. */
@NullMarked
package dev.baton.go.library.unicode.utf8;

import org.jspecify.annotations.NullMarked;
