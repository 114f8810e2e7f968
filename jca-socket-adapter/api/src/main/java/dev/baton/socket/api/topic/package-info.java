/** Topic filters, what a device may use of them, and subscriptions. */
@NullMarked
package dev.baton.socket.api.topic;

import org.jspecify.annotations.NullMarked;
