/** The host's cryptographic hash functions. */
@NullMarked
package dev.baton.go.library.internal.digest;

import org.jspecify.annotations.NullMarked;
