/** What a listener's channels share: settings, counters, bounds, and what outlives a connection. */
@NullMarked
package dev.baton.socket.session;

import org.jspecify.annotations.NullMarked;
