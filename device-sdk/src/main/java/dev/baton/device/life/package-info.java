/** A running device: keeps its state, and carries out what each state demands. */
@NullMarked
package dev.baton.device.life;

import org.jspecify.annotations.NullMarked;
