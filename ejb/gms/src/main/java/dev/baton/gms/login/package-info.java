/** Whether a device may have a channel where it knocks. */
@NullMarked
package dev.baton.gms.login;

import org.jspecify.annotations.NullMarked;
