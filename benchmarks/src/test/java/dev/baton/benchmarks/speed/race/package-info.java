/** Tests. */
@NullMarked
package dev.baton.benchmarks.speed.race;

import org.jspecify.annotations.NullMarked;
