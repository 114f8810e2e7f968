/** How generated classes tell which Go functions and lines they are made from. */
@NullMarked
package dev.baton.go.runtime.frame;

import org.jspecify.annotations.NullMarked;
