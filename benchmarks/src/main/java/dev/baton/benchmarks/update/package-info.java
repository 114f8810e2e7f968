/** How fast changed functions get into a running program, and what that does to calls beside. */
@NullMarked
package dev.baton.benchmarks.update;

import org.jspecify.annotations.NullMarked;
