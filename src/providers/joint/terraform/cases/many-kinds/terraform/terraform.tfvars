# Replace: your project ID
google_project = "replace-with-project-id"
