/** Tests of constants. */
@NullMarked
package dev.baton.go.constant;

import org.jspecify.annotations.NullMarked;
