/** The device's side of make-before-break, for products that connect to a gateway. */
@NullMarked
package dev.baton.device;

import org.jspecify.annotations.NullMarked;
