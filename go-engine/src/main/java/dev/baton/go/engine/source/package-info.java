/** Packages from their source texts: found, parsed, checked. */
@NullMarked
package dev.baton.go.engine.source;

import org.jspecify.annotations.NullMarked;
