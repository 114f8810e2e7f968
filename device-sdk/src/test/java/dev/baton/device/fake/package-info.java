/** Gateways and masters for tests: small, over real sockets, obedient to the test. */
@NullMarked
package dev.baton.device.fake;

import org.jspecify.annotations.NullMarked;
