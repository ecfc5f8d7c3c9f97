/** The stand-in and the sample company, tried as a user would. */
@NullMarked
package io.github.callcard.demo;

import org.jspecify.annotations.NullMarked;
