/** The broker, behind the small interfaces that the other packages state. */
@NullMarked
package dev.baton.gateway.messaging;

import org.jspecify.annotations.NullMarked;
