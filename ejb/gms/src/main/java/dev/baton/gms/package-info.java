/** The gateway management service: its nodes, devices, allocation and upgrades. */
@NullMarked
package dev.baton.gms;

import org.jspecify.annotations.NullMarked;
