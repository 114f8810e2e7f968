/** What devices publish, on its way to the cloud. */
@NullMarked
package dev.baton.gateway.uplink;

import org.jspecify.annotations.NullMarked;
