/** How fast warm Go programs run on the engine, beside native Go and hand-written Java. */
@NullMarked
package dev.baton.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
