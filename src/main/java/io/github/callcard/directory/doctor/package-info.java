/** What is wrong with the numbers of the CRM and with the way the telephone system delivers them, as lists to work through. */
@NullMarked
package io.github.callcard.directory.doctor;

import org.jspecify.annotations.NullMarked;
