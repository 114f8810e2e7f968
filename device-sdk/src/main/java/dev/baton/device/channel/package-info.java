/** One connection to one gateway, as the rest of the library sees it. */
@NullMarked
package dev.baton.device.channel;

import org.jspecify.annotations.NullMarked;
