/** What the engine keeps about itself, apart from the content that it runs (H8). */
@NullMarked
package dev.baton.go.engine.journal;

import org.jspecify.annotations.NullMarked;
