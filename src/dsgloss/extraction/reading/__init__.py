"""What stands in the text: brackets, what they hold by themselves, and the stretch before them."""
