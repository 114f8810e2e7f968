/** How the run-time library gets at what was generated for a type. */
@NullMarked
package dev.baton.go.link.reflect;

import org.jspecify.annotations.NullMarked;
