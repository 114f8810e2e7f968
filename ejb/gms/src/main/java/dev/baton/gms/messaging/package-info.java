/** JMS: what gateways ask and report, what applications command, and what goes out to gateways. */
@NullMarked
package dev.baton.gms.messaging;

import org.jspecify.annotations.NullMarked;
