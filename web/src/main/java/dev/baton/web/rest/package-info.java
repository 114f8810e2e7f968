/** What all REST resources share: the application, JSON bodies and paging. */
@NullMarked
package dev.baton.web.rest;

import org.jspecify.annotations.NullMarked;
