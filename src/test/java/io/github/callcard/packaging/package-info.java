/** What the packages are made from and with, as far as it can be tested without an installer. */
@NullMarked
package io.github.callcard.packaging;

import org.jspecify.annotations.NullMarked;
