/** Tests. */
@NullMarked
package dev.baton.benchmarks.speed;

import org.jspecify.annotations.NullMarked;
