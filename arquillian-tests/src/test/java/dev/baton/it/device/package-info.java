/** Plain MQTT clients as devices, which know nothing of this project. */
@NullMarked
package dev.baton.it.device;

import org.jspecify.annotations.NullMarked;
