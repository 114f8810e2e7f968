/**
 * Commands to devices: kept, dispatched to the newest channel, and followed until they are done.
 */
@NullMarked
package dev.baton.gms.command;

import org.jspecify.annotations.NullMarked;
