/** Tests. */
@NullMarked
package dev.baton.benchmarks.speed.start;

import org.jspecify.annotations.NullMarked;
