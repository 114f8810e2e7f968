/** One management server and three gateway servers, started once for all tests that want them. */
@NullMarked
package dev.baton.it.cluster;

import org.jspecify.annotations.NullMarked;
