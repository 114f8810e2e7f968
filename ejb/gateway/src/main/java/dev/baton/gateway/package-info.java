/** One access gateway: it holds the channels of its devices and passes their messages on. */
@NullMarked
package dev.baton.gateway;

import org.jspecify.annotations.NullMarked;
