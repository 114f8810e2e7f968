/** Package crypto/rand. */
@NullMarked
package dev.baton.go.library.crypto.rand;

import org.jspecify.annotations.NullMarked;
