/** Programs put together and run. */
@NullMarked
package dev.baton.go.engine.run;

import org.jspecify.annotations.NullMarked;
