/** Tests of calls by the host. */
@NullMarked
package dev.baton.go.engine.run;

import org.jspecify.annotations.NullMarked;
