/** A stand-in for SuperOffice with a sample company, for trying everything without a server or a phone. */
@NullMarked
package io.github.callcard.demo;

import org.jspecify.annotations.NullMarked;
