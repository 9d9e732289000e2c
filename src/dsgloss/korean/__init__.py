"""What is true of Korean whatever the job: letters, particles, readings, spacing, sound, word edges."""
