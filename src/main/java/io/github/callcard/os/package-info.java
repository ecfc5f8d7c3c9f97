/** The services that an operating system offers a program; one small interface each, one implementation per system. */
@NullMarked
package io.github.callcard.os;

import org.jspecify.annotations.NullMarked;
