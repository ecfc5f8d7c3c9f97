/** The parts and tools that the packages are made of and with, as far as it can be tested without an installer. */
@NullMarked
package io.github.callcard.packaging;

import org.jspecify.annotations.NullMarked;
